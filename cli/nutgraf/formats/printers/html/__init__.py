"""A page that an editor reads in ten seconds: the key points beside the article.

`standing` says in words and a shape how a key point stands, `points` and `body` turn a report into
what the templates show, `page` puts a whole document together, and `index` lists many.
"""

from nutgraf.formats.printers.html.printer import HtmlPrinter
from nutgraf.formats.view import Format, View

FORMAT = Format(HtmlPrinter, views=(View.CHECK,), is_machine=True)
