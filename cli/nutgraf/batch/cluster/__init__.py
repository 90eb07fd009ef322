"""A run on a Dask cluster: workers read the records and check them; nothing is lost with one.

Here stands what the client does (`client`, `connection`) and what workers do
(`reading`, `work`). Dask is imported where a cluster is asked for.
"""
