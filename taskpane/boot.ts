/*
 * The first script of the page, which comes before office.js. It says what is the matter where the pane itself cannot
 * start: in a browser that is too old for it, such as the Internet Explorer that Excel takes without WebView2, or because
 * its script does not come. It also answers the buttons of the ribbon until the pane's script is there: office.js ends a
 * command that nobody has been associated with, with an error, as soon as it is pressed. This file is compiled for old
 * browsers, so nothing may be called here that they lack. The sentences stand in taskpane.html; the pane takes their place
 * when it starts.
 */
(() => {
  const LONGEST_START = 20000;
  /** The youngest of what the pane needs. */
  const isOld = !("hasOwn" in Object);

  let waiting: { readonly command: RibbonCommand; readonly event: Office.AddinCommands.Event }[] = [];
  let carryOut: CommandHandler = (command, event) => waiting.push({ command, event });
  const take = (handler: CommandHandler): void => {
    const pressed = waiting;
    waiting = [];
    carryOut = handler;
    pressed.forEach(({ command, event }) => handler(command, event));
  };
  const refuse = (): void =>
    take((_, event) => {
      const done = (): void => event.completed();
      try {
        Office.addin.showAsTaskpane().then(done, done);
      } catch {
        // An Excel that cannot show the pane by itself.
        done();
      }
    });
  const stub =
    (command: RibbonCommand) =>
    (event: Office.AddinCommands.Event): void =>
      carryOut(command, event);
  Object.defineProperty(window, "ribbonCommands", { value: { take, refuse } });

  const associate = (): void => {
    if (typeof Office === "undefined" || !Office.actions) return;
    Office.actions.associate("pruefen", stub("pruefen"));
    Office.actions.associate("jahresvergleich", stub("jahresvergleich"));
    Office.actions.associate("auswertung", stub("auswertung"));
  };
  // Before office.js does anything more: it asks for its host's own script first.
  document.addEventListener(
    "load",
    ({ target }) => {
      if (target === document.getElementById("office-js")) associate();
    },
    true,
  );

  const tell = (): void => {
    const starting = document.getElementById("boot");
    const failed = document.getElementById(isOld ? "boot-old" : "boot-missing");
    if (starting === null || failed === null) return;
    starting.setAttribute("hidden", "");
    failed.removeAttribute("hidden");
    refuse();
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
