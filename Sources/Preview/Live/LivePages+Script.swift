extension LivePages {
  /// The script in pages of the preview: it loads a page anew when it has changed, and shows what
  /// was found in it.
  ///
  /// What it shows stands in a shadow tree, which the site's styles do not reach; all texts are set as
  /// text. Where a reader had scrolled to is kept by the browser when a page is loaded anew.
  static let liveScript = """
    (() => {
      "use strict";
      const own = document.currentScript;
      const base = new URL(".", own.src);
      const isList = own.dataset.list === "true";
      const page = own.dataset.page || location.pathname;
      const key = "sitegen-dismissed " + page;
      let host = null;

      const reload = () => { location.reload(); };

      const element = (name, text, attributes = {}) => {
        const made = document.createElement(name);
        if (text) made.textContent = text;
        for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
        return made;
      };

      const remove = () => {
        if (host) host.remove();
        host = null;
      };

      const finding = (each) => {
        const item = element("li", "", { class: each.severity });
        item.append(element("strong", each.severity), " ", element("code", each.rule), " ");
        const place = `${each.file}:${each.line}:${each.column}`;
        item.append(each.editor ? element("a", place, { href: each.editor }) : element("span", place));
        item.append(element("p", each.message));
        if (each.help) item.append(element("p", `help: ${each.help}`, { class: "help" }));
        return item;
      };

      const title = (found) => {
        if (found.trouble) return found.trouble;
        const count = (severity) => found.findings.filter((each) => each.severity === severity).length;
        const words = [[count("error"), "error"], [count("warning"), "warning"]]
          .filter(([number]) => number > 0)
          .map(([number, noun]) => `${number} ${noun}${number === 1 ? "" : "s"}`);
        if (words.length) return `${words.join(", ")} on this page`;
        const others = found.errorsElsewhere;
        return `${others} error${others === 1 ? "" : "s"} elsewhere in the site`;
      };

      const show = (found) => {
        const signature = JSON.stringify(found);
        remove();
        if (!found.findings.length && !found.errorsElsewhere && !found.trouble) {
          sessionStorage.removeItem(key);
          return;
        }
        if (sessionStorage.getItem(key) === signature) return;
        host = element("sitegen-findings");
        const root = host.attachShadow({ mode: "open" });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        root.adoptedStyleSheets = [sheet];
        const panel = element("section", "", { role: "region", "aria-label": "Findings of the preview" });
        const head = element("div", "", { class: "head" });
        head.append(element("h2", title(found), { role: "status" }));
        const close = element("button", "Dismiss", { type: "button" });
        close.addEventListener("click", () => {
          sessionStorage.setItem(key, signature);
          remove();
        });
        head.append(close);
        panel.append(head);
        if (found.isStale) panel.append(element("p", "The page is shown as it was before.", { class: "stale" }));
        if (found.findings.length) {
          const list = element("ol");
          list.append(...found.findings.map(finding));
          panel.append(list);
        }
        const all = element("p", "");
        all.append(element("a", "All findings", { href: "/_sitegen/" }));
        panel.append(all);
        panel.addEventListener("keydown", (event) => { if (event.key === "Escape") close.click(); });
        root.append(panel);
        document.body.append(host);
      };

      const ask = async () => {
        if (isList) return;
        try {
          const answer = await fetch(new URL(`findings.json?page=${encodeURIComponent(page)}`, base));
          if (answer.ok) show(await answer.json());
        } catch {
          // The next event asks again.
        }
      };

      const style = `
        :host { all: initial; }
        section { position: fixed; z-index: 2147483647; inset: auto 0 0 0; max-height: 45vh; overflow: auto;
          box-sizing: border-box; padding: 0.75rem 1rem; font: 0.9375rem/1.45 system-ui, sans-serif;
          color: #1c1b19; background: #fff; border-top: 4px solid #b3261e; box-shadow: 0 -2px 12px #0003;
          overflow-wrap: anywhere; }
        .head { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
        h2 { margin: 0; font-size: 1rem; }
        ol { margin: 0.5rem 0; padding-left: 1.5rem; }
        li { margin: 0.4rem 0; }
        p { margin: 0.2rem 0; }
        .help, .stale { color: #57534a; }
        .error strong { color: #b3261e; }
        .warning strong { color: #7a5200; }
        code { font-family: ui-monospace, monospace; font-size: 0.875em; }
        a { color: #0b57d0; }
        button { font: inherit; padding: 0.2rem 0.8rem; color: inherit; background: transparent;
          border: 1px solid currentColor; border-radius: 4px; cursor: pointer; }
        :focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
        @media (prefers-color-scheme: dark) {
          section { color: #eceae4; background: #1f1e1b; border-top-color: #f2b8b5; }
          .help, .stale { color: #b9b5a9; }
          .error strong { color: #f2b8b5; }
          .warning strong { color: #f0c674; }
          a { color: #a8c7fa; }
          :focus-visible { outline-color: #a8c7fa; }
        }
        @media print { section { display: none; } }
      `;

      const parameters = new URLSearchParams({ page, version: own.dataset.version || "" });
      const listen = () => {
        const events = new EventSource(new URL(`events?${parameters}`, base));
        events.addEventListener("reload", reload);
        events.addEventListener("findings", isList ? reload : ask);
        events.addEventListener("navigate", (event) => {
          if (event.data === location.pathname) return;
          location.assign(event.data);
        });
        events.addEventListener("error", () => {
          if (events.readyState === EventSource.CLOSED) wait();
        });
        addEventListener("pagehide", () => events.close());
        addEventListener("pageshow", (event) => { if (event.persisted) reload(); });
      };

      // The preview was ended, or begun anew under another address.
      const wait = () => {
        setTimeout(async () => {
          try {
            const answer = await fetch(location.href, { method: "HEAD" });
            if (answer.ok) return reload();
          } catch {
            // Not yet.
          }
          wait();
        }, 2000);
      };

      ask();
      listen();
    })();

    """

  /// The style of the list of findings.
  static let listStyle = """
    :root { color-scheme: light dark; }
    body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1c1b19; background: #fbfaf6;
      overflow-wrap: anywhere; }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    li { margin: 0.75rem 0; }
    code { font-family: ui-monospace, monospace; font-size: 0.9em; }
    .error strong, .trouble { color: #b3261e; }
    .warning strong { color: #7a5200; }
    .help { color: #57534a; }
    a { color: #0b57d0; }
    @media (prefers-color-scheme: dark) {
      body { color: #eceae4; background: #1f1e1b; }
      .error strong, .trouble { color: #f2b8b5; }
      .warning strong { color: #f0c674; }
      .help { color: #b9b5a9; }
      a { color: #a8c7fa; }
    }

    """
}
