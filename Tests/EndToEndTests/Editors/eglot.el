;;; eglot.el --- Tell what a user of Emacs sees in a draft, and apply the first fix  -*- lexical-binding: t; -*-

;; With -Q, packages of the distribution are not on the path.
(dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*")) (add-to-list 'load-path folder))
(add-to-list 'load-path (expand-file-name "editors/emacs" (getenv "REPOSITORY")))
(require 'tickmark-eglot)
(setq eglot-sync-connect 20 eglot-send-changes-idle-time 0.05 eglot-confirm-server-initiated-edits nil
      flymake-no-changes-timeout 0.05 create-lockfiles nil make-backup-files nil auto-save-default nil)

(defun say (word &rest values) (princ (format "%s %s\n" word (mapconcat (lambda (v) (format "%s" v)) values " "))))

(defun wait-for (what condition)
  (let ((end (+ (float-time) 20)))
    (while (not (or (funcall condition) (> (float-time) end))) (accept-process-output nil 0.02))
    (unless (funcall condition) (error "no %s" what))))

(find-file (getenv "DRAFT"))
(apply #'eglot (append (eglot--guess-contact) nil))
(unless (eglot-managed-p) (eglot--maybe-activate-editing-mode))
(wait-for "findings" #'flymake-diagnostics)
(let* ((finding (car (flymake-diagnostics)))
       (start (flymake-diagnostic-beg finding))
       (end (flymake-diagnostic-end finding))
       (hover nil))
  (say 'finding (buffer-substring start end))
  (say 'code (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data finding)) :code))
  (say 'message (flymake-diagnostic-text finding))
  (goto-char start)
  (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
  (wait-for "hover" (lambda () hover))
  (say 'hover (replace-regexp-in-string "\n" " " (substring-no-properties hover)))
  (say 'fix (plist-get (car (append (eglot-code-actions start end) nil)) :title))
  (let ((line (line-number-at-pos start)))
    ; Of a correction and the offer to ignore, the default is the correction.
    (cl-letf (((symbol-function 'completing-read) (lambda (&rest given) (nth 6 given))))
      (let ((last-nonmenu-event ?\r)) (eglot-code-actions start end "quickfix" t)))
    (eglot--signal-textDocument/didChange)
    (wait-for "end of the finding" (lambda () (null (flymake-diagnostics))))
    (goto-char (point-min))
    (forward-line (1- line))
    (say 'fixed (buffer-substring (line-beginning-position) (line-end-position)))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
