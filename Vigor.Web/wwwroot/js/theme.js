// Sets the theme before the first paint.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const chosen = localStorage.getItem('vigor-theme');
    const theme = chosen === 'light' || chosen === 'dark' ? chosen : dark.matches ? 'dark' : 'light';
    document.documentElement.dataset.theme = theme;
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', theme === 'dark' ? '#121212' : '#ffffff');
  };
  dark.addEventListener('change', apply);
  // Enhanced navigation copies the attributes the server sent, and the server cannot know the theme of the device.
  new MutationObserver((changes) => {
    if (changes.some((change) => change.oldValue !== document.documentElement.dataset.theme)) {
      apply();
    }
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'], attributeOldValue: true });
  window.vigorTheme = {
    choose(theme) {
      if (theme === 'light' || theme === 'dark') {
        localStorage.setItem('vigor-theme', theme);
      } else {
        localStorage.removeItem('vigor-theme');
      }
      apply();
    },
  };
  apply();
})();
