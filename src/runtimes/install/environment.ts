const WITHHELD = /^(INPUT_.*|ACTIONS_.*|GITHUB_TOKEN|GH_TOKEN)$/i;
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|PASSWD|_AUTH/i;

/** The environment for npm: everything but what belongs to the workflow. Registry settings and credentials stay. */
export function npmEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !WITHHELD.test(name)));
}

/** What a program needs to run, to find its files and to reach the network; nothing that is anybody's secret has such a name. */
const FOR_SCRIPTS =
  /^(PATH|PATHEXT|SYSTEMROOT|WINDIR|COMSPEC|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|TMPDIR|TEMP|TMP|LANG|LC_.*|(HTTPS?|ALL|NO)_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|npm_config_(cache|cafile|nodedir|https?_proxy|proxy|noproxy)|TFJS_NODE_CDN_STORAGE)$/i;

/** The environment for a package's own install script, which is foreign code. */
export function scriptEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => FOR_SCRIPTS.test(name)));
}

/** A variable whatever the case of its name, as Windows and npm read them. */
export function variable(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const lower = name.toLowerCase();
  return Object.entries(env).find(([key, value]) => key.toLowerCase() === lower && value)?.[1];
}

/** Removes credentials from what a program printed: those in addresses, npm's settings, and the environment's secrets. */
export function redactOutput(text: string, env: NodeJS.ProcessEnv): string {
  let shown = text;
  for (const [name, value] of Object.entries(env)) {
    if (value && value.length >= 8 && SECRET_NAME.test(name)) shown = shown.replaceAll(value, '***');
  }
  return shown
    .replace(/(\w:\/\/)[^\s/@]*@/g, '$1')
    .replace(/(https?:\/\/[^\s?#]+)[?#]\S*/g, '$1')
    .replace(/(_authToken|_auth|_password)(\s*[=:]\s*)\S+/gi, '$1$2***')
    .replace(/\b(Bearer|Basic)\s+\S+/gi, '$1 ***')
    .replace(/\b(npm_|gh[pousr]_|github_pat_)\w{16,}/g, '***');
}
