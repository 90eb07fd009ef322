"""An archive checked by Ray Data: `python ray_data.py ARCHIVE.parquet REPORTS`."""

import sys

import pandas as pd
import ray

import nutgraf


def reviewed(frame):
    """The reports on a frame of records, each a line of JSON beside the record's id."""
    reports = nutgraf.review_records(frame.to_dict("records"))
    return pd.DataFrame({"id": frame["id"], "report": list(reports)})


if __name__ == "__main__":
    records = ray.data.read_parquet(sys.argv[1])
    made = records.map_batches(reviewed, batch_size=100, batch_format="pandas")
    made.write_parquet(sys.argv[2])
