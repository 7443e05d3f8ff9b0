import { extensions, type Uri } from 'vscode';

/** What is used of the built-in Git extension's interface. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: Uri): { getConfig(key: string): Promise<string> } | null;
  };
}

/** Longer than this, in milliseconds, nobody waits for a name. */
const patience = 1000;

/**
 * Who decides, as Git knows them where the file lies; null where Git is not there, not awake yet or does not know. Asked
 * once for each folder of the file, until there is an answer.
 */
export class Author {
  private readonly known = new Map<string, Promise<string | null>>();

  of(uri: Uri): Promise<string | null> {
    const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/') + 1) }).toString();
    const name = this.known.get(folder) ?? ask(uri);
    this.known.set(folder, name);
    void name.then((found) => {
      // Git wakes later than we do, or somebody sets the name.
      if (found === null) this.known.delete(folder);
    });
    return name;
  }
}

async function ask(uri: Uri): Promise<string | null> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (!git?.isActive) return null;
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    const name = git.exports.getAPI(1).getRepository(uri)?.getConfig('user.name');
    const waited = new Promise<string>((resolve) => (late = setTimeout(resolve, patience, '')));
    return (await Promise.race([name, waited]))?.trim() || null;
  } catch {
    return null;
  } finally {
    clearTimeout(late);
  }
}
