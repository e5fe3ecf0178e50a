//! Launches `tickmark serve --stdio`, or what the settings name instead.

use zed_extension_api::{self as zed, serde_json, settings::LspSettings, LanguageServerId, Result, Worktree};

struct Tickmark;

impl zed::Extension for Tickmark {
    fn new() -> Self {
        Tickmark
    }

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<zed::Command> {
        let binary = LspSettings::for_worktree(id.as_ref(), worktree)?.binary;
        let (path, args) = binary.map_or((None, None), |binary| (binary.path, binary.arguments));
        let command = path
            .or_else(|| worktree.which("tickmark"))
            .ok_or("tickmark is not on the PATH; install it, or set lsp.tickmark.binary.path")?;
        let args = args.unwrap_or_else(|| vec!["serve".into(), "--stdio".into()]);
        Ok(zed::Command { command, args, env: worktree.shell_env() })
    }

    fn language_server_workspace_configuration(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        Ok(LspSettings::for_worktree(id.as_ref(), worktree)?.settings)
    }
}

zed::register_extension!(Tickmark);
