/** Invented captures for the protocol tests. */
export const page = `Home
News
World
Donate now

Troops leave the river town
Troops leave the river town

RIVERTON (Northern Wire) - Troops left the river town on Tuesday, General Otto Brandt said in a statement.

At least 14 people were killed and 30 wounded in the shelling of the market on Monday night, and two bridges were destroyed.

“We will not come back to this town,” Brandt told Northern Wire. An official said that 200 soldiers had crossed the river.

2 comments

Anna Weber says:
March 4, 2021 at 9:10 am
That is good news for all of us, I hope that they stay away.

Ben Okoro says:
March 4, 2021 at 9:40 am
I don't believe a word of it.

Leave a Reply
Your email address will not be published. Required fields are marked *
`;

/** A page whose words try to become markup, commands and addresses. */
export const hostile = page.replace(
  'General Otto Brandt said in a statement.',
  'Otto [Brandt](command:workbench.action.quit) <img src=x onerror=alert(1)> ![p](https://evil.example/p.png) `code` | \u202Egnp.exe said.',
);
