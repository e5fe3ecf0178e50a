;;; tickmark-eglot.el --- Check the figures of drafts with Eglot  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "26.3") (eglot "1.9"))

;;; Code:

(require 'eglot)

(defgroup tickmark nil "Check the figures of drafts." :group 'text)

(defcustom tickmark-command '("tickmark" "serve" "--stdio")
  "The program that checks drafts, and its arguments."
  :type '(repeat string))

(add-to-list 'eglot-server-programs
             (cons '(markdown-mode html-mode mhtml-mode text-mode) (lambda (&rest _) tickmark-command)))

(provide 'tickmark-eglot)
;;; tickmark-eglot.el ends here
