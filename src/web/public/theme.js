// Sets the theme before the first paint, so that a dark screen never flashes white. The app takes over from here.
let wanted
try {
  wanted = localStorage.getItem('attune.theme')
} catch {
  // Storage may be forbidden; the system's theme will do.
}
const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches
const isDark = wanted === 'dark' || (wanted !== 'light' && systemIsDark)
document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
