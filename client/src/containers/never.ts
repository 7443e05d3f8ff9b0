import { CancellationTokenSource } from 'vscode';

/** A token that nobody cancels. */
export const never = new CancellationTokenSource().token;
