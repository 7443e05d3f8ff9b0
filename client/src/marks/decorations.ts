import {
  DecorationRangeBehavior,
  OverviewRulerLane,
  Range,
  ThemeColor,
  Uri,
  window,
  type Disposable,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import type { Zone } from '../../../server/src/lsp/protocol';
import type { MarkPlan, Stretch } from './plan';

const zones: readonly Zone[] = ['boilerplate', 'article', 'comments'];

interface ZoneTypes {
  readonly letter: TextEditorDecorationType;
  readonly bar: TextEditorDecorationType;
  readonly run: TextEditorDecorationType;
}

/** The decoration types of the three zones. `dim` false leaves boilerplate at full contrast. */
export class Decorations implements Disposable {
  private readonly types: Readonly<Record<Zone, ZoneTypes>>;

  constructor(extension: Uri, dim: boolean) {
    const make = (zone: Zone): ZoneTypes => ({
      letter: gutter(extension, `${zone}-letter`, 'contain'),
      bar: gutter(extension, `${zone}-bar`, '100% 100%'),
      run: window.createTextEditorDecorationType({
        isWholeLine: true,
        rangeBehavior: DecorationRangeBehavior.ClosedClosed,
        overviewRulerLane: OverviewRulerLane.Left,
        overviewRulerColor: new ThemeColor(`provenanceLens.${zone}`),
        ...(dim && zone === 'boilerplate' ? { opacity: '0.62' } : {}),
      }),
    });
    this.types = { boilerplate: make('boilerplate'), article: make('article'), comments: make('comments') };
  }

  draw(editor: TextEditor, plan: MarkPlan): void {
    for (const zone of zones) {
      editor.setDecorations(this.types[zone].letter, plan[zone].letters.map(toStart));
      editor.setDecorations(this.types[zone].bar, plan[zone].bars.map(toRange));
      editor.setDecorations(this.types[zone].run, plan[zone].runs.map(toRange));
    }
  }

  dispose(): void {
    for (const zone of zones) {
      const { letter, bar, run } = this.types[zone];
      for (const each of [letter, bar, run]) each.dispose();
    }
  }
}

function gutter(extension: Uri, name: string, size: string): TextEditorDecorationType {
  const icon = (theme: 'light' | 'dark') => ({
    gutterIconPath: Uri.joinPath(extension, 'media', 'gutter', `${name}-${theme}.svg`),
    gutterIconSize: size,
  });
  return window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    gutterIconSize: size,
    light: icon('light'),
    dark: icon('dark'),
  });
}

/** No wider than a point: a line that is wrapped would show its letter on each row. */
function toStart([first]: Stretch): Range {
  return new Range(first, 0, first, 0);
}

/** To the end of the last line, whatever its length: VS Code cuts it to the document. */
function toRange([first, last]: Stretch): Range {
  return new Range(first, 0, last, Number.MAX_SAFE_INTEGER);
}
