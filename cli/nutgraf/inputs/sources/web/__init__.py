"""Web pages: the only part of nutgraf that ever opens a connection.

Pages are fetched with limits of time, size and redirects, only if their type can be an article's,
and only from public addresses. There are no cookies, credentials, proxies or scripts. The extra
`nutgraf[web]` is needed.
"""
