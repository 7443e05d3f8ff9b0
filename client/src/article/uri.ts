import { Uri } from 'vscode';
import { articleScheme } from '../names';

/** Where the article of a capture is shown alone. The tab reads `NAME (article)`. */
export function articleUri(capture: Uri): Uri {
  return Uri.from({
    scheme: articleScheme,
    path: `${capture.path.startsWith('/') ? '' : '/'}${capture.path} (article)`,
    query: capture.toString(),
  });
}

export function sourceOf(article: Uri): Uri {
  return Uri.parse(article.query, true);
}
