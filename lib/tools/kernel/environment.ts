/**
 * What a kernel is told of the surroundings of the program that starts it.
 *
 * @module
 */

/**
 * The variables that a kernel gets: what Deno needs to find programs, its cache, the
 * network and the user's language. Tokens and passwords stand in other ones. The
 * permissions in `deno.json` name them too.
 */
export const ENVIRONMENT: readonly string[] = [
  ...["PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "LD_LIBRARY_PATH"],
  ...["LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_NUMERIC", "LC_TIME"],
  ...["TZ", "TERM", "COLUMNS", "LINES", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"],
  ...["DENO_DIR", "DENO_CERT", "DENO_TLS_CA_STORE", "NPM_CONFIG_REGISTRY", "JSR_URL"],
  ...["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"],
  ...["http_proxy", "https_proxy", "all_proxy", "no_proxy"],
  ...["SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS"],
  // What programs on Windows do not start without.
  ...["SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "TEMP", "TMP"],
  ...["USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA"],
];

/** The environment of a kernel. */
export function kernelEnvironment(): Record<string, string> {
  const known = ENVIRONMENT.map((name) => [name, Deno.env.get(name)] as const)
    .filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(known), NO_COLOR: "1" };
}
