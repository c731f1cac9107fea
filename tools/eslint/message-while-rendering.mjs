const renders = /^(#?render|fallback$)|(Template|Text|Writer)$/;

/** Messages are plain texts with an id, asked for while something is rendered: state keeps codes. */
export const messageWhileRendering = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      plain: 'A message is a plain text, or str`…`, never a template.',
      id: 'Give the message an id: msg(text, { id: "widget.name" }).',
      rendering:
        'Ask for a message in a function that renders (named render…, …Template, …Text): the language may change.',
    },
  },
  create: (context) => ({
    'CallExpression[callee.name="msg"]'(node) {
      const [text, options] = node.arguments;
      const isPlain =
        text?.type === 'Literal' || (text?.type === 'TaggedTemplateExpression' && text.tag.name === 'str');
      if (!isPlain) context.report({ node, messageId: 'plain' });
      if (!options?.properties?.some(({ key, value }) => key?.name === 'id' && value.type === 'Literal'))
        context.report({ node, messageId: 'id' });
      if (!context.sourceCode.getAncestors(node).some((each) => renders.test(nameOf(each) ?? '')))
        context.report({ node, messageId: 'rendering' });
    },
  }),
};

function nameOf(node) {
  switch (node.type) {
    case 'FunctionDeclaration':
      return node.id.name;
    case 'MethodDefinition':
      return `${node.key.type === 'PrivateIdentifier' ? '#' : ''}${node.key.name}`;
    case 'VariableDeclarator':
      return node.init?.type === 'ArrowFunctionExpression' ? node.id.name : undefined;
    default:
      return undefined;
  }
}
