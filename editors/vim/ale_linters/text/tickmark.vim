call tickmark#DefineForALE('text', 'plaintext')
