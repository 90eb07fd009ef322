"""Pages off the web: the only part of nutgraf that ever opens a connection.

A page is fetched as a stranger would be let do it: within a time and a size, over a few
redirects, of a type that can be an article, and from public addresses only. No cookies,
credentials, proxies or scripts. It needs the extra `nutgraf[web]`.
"""
