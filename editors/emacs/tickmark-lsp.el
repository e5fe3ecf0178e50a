;;; tickmark-lsp.el --- Check the figures of drafts with lsp-mode  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "27.1") (lsp-mode "8.0"))

;;; Code:

(require 'lsp-mode)

(defgroup tickmark nil "Check the figures of drafts." :group 'text)

(defcustom tickmark-command '("tickmark" "serve" "--stdio")
  "The program that checks drafts, and its arguments."
  :type '(repeat string))

(defcustom tickmark-reference nil
  "Folder or CSV file with reference data; nil for that of tickmark.json."
  :type '(choice (const nil) string))

(defcustom tickmark-messages nil
  "Language of messages; nil for that of tickmark.json or the environment."
  :type '(choice (const nil) (const "de") (const "en")))

(lsp-register-custom-settings
 '(("tickmark.reference" tickmark-reference) ("tickmark.messages" tickmark-messages)))

(dolist (mode '((markdown-mode . "markdown") (gfm-mode . "markdown") (html-mode . "html") (mhtml-mode . "html")
                (text-mode . "plaintext")))
  (add-to-list 'lsp-language-id-configuration mode t))

(lsp-register-client
 (make-lsp-client
  :new-connection (lsp-stdio-connection (lambda () tickmark-command))
  :major-modes '(markdown-mode gfm-mode html-mode mhtml-mode text-mode)
  :server-id 'tickmark
  :add-on? t))

(provide 'tickmark-lsp)
;;; tickmark-lsp.el ends here
