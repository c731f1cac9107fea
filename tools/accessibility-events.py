"""Writes what the browsers of a desktop tell assistive technology, one event a line, as JSON. The first line says that it listens."""
import json

import pyatspi

KINDS = ['object:children-changed', 'object:property-change:accessible-name', 'object:state-changed:focused', 'object:text-changed', 'object:announcement']


def described(accessible):
    try:
        attributes = dict(each.split(':', 1) for each in accessible.getAttributes())
        return {'role': accessible.getRoleName(), 'name': accessible.name, 'tag': attributes.get('tag', ''), 'id': attributes.get('id', '')}
    except Exception:  # What is gone tells nothing of itself any more.
        return {'role': 'gone', 'name': '', 'tag': '', 'id': ''}


def on_event(event):
    line = {'type': event.type, 'source': described(event.source)}
    if event.type.startswith('object:children-changed'):
        line['child'] = described(event.any_data)
    print(json.dumps(line), flush=True)


pyatspi.Registry.registerEventListener(on_event, *KINDS)
print('{}', flush=True)
pyatspi.Registry.start(gil=False)
