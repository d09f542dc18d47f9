// What only the browser can do. Called by EcsPolicyStudio.Web.Hosting.BrowserScript.

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function prefersDark(cookie) {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  rememberTheme(cookie, dark ? "dark" : "light");
  return dark;
}

export function rememberTheme(cookie, theme) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${cookie}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  document.querySelector('meta[name="color-scheme"]')?.setAttribute("content", theme);
}
