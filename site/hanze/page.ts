import { exampleMarkup } from '../../publish/example.ts';
import { type Published, scriptSnippet } from '../../publish/snippet.ts';

/**
 * A page such as the Hanze site would have: English, styled by Bootstrap, with one widget from a
 * file of its own and nothing else of ours.
 */
export async function hanzePage(published: Published): Promise<string> {
  const diagram = await exampleMarkup('gezin-levels-diagram', 'en');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The Pyramid Model – Example university</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/bootstrap.css">
${scriptSnippet(published, 'levels-diagram.en.js')}
</head>
<body>
<header class="bg-body-tertiary border-bottom">
<nav class="navbar container" aria-label="Main"><a class="navbar-brand" href="/hanze/">Example university</a><a class="nav-link" href="/" hreflang="nl" lang="nl">Voorbeeldpartner</a></nav>
</header>
<main class="container py-5">
<p class="text-uppercase small mb-2">Research</p>
<h1 class="display-5 mb-4">Children with a parent in prison</h1>
<div class="row gy-5 gx-lg-5">
<div class="col-lg-8">
<p class="lead">With prisons in the north of the Netherlands, the university studies how a prison can keep families in touch.</p>
${diagram}
</div>
<aside class="col-lg-4" aria-label="Project"><div class="card"><div class="card-body"><h2 class="card-title h5">About this project</h2><p class="card-text">An example page: its style is Bootstrap, and the diagram is all that comes from elsewhere.</p></div></div></aside>
</div>
</main>
</body>
</html>
`;
}
