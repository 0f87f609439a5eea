/*
 * Says what is the matter where the pane itself cannot start: in a browser that is too old for it, such as the Internet
 * Explorer that Excel takes without WebView2, or because its script does not come. It is compiled for such browsers, so
 * nothing may be called here that they lack. The sentences stand in taskpane.html; the pane takes their place when it starts.
 */
(() => {
  const LONGEST_START = 20000;
  /** The youngest of what the pane needs. */
  const isOld = !("hasOwn" in Object);

  const tell = (): void => {
    const waiting = document.getElementById("boot");
    const failed = document.getElementById(isOld ? "boot-old" : "boot-missing");
    if (waiting === null || failed === null) return;
    waiting.setAttribute("hidden", "");
    failed.removeAttribute("hidden");
  };

  window.addEventListener(
    "error",
    ({ target }) => {
      const scripts = document.querySelectorAll("script[data-pane]");
      for (let i = 0; i < scripts.length; i++) if (scripts[i] === target) tell();
      if (isOld && target === window) tell();
    },
    true,
  );
  window.setTimeout(tell, LONGEST_START);
})();
