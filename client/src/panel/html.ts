/** The panel's page: an empty frame. Nothing inline, nothing from elsewhere; the script draws everything from messages. */
export function panelHtml(page: {
  readonly script: string;
  readonly style: string;
  readonly source: string;
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
}): string {
  const policy = `default-src 'none'; style-src ${page.source}; script-src 'nonce-${page.nonce}'`;
  return `<!DOCTYPE html>
<html lang="${attribute(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(page.style)}">
<title>${attribute(page.title)}</title>
</head>
<body>
<main id="panel"></main>
<script nonce="${attribute(page.nonce)}" src="${attribute(page.script)}"></script>
</body>
</html>`;
}

/** 128 random bits, for the one script that may run. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
