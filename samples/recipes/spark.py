"""An archive checked by Apache Spark: `spark-submit spark.py ARCHIVE.parquet REPORTS`."""

import sys

import pandas as pd
from pyspark.sql import SparkSession

import nutgraf


def reviewed(frames):
    """The reports on frames of records, each a line of JSON beside the record's id."""
    for frame in frames:
        reports = nutgraf.review_records(frame.to_dict("records"))
        yield pd.DataFrame({"id": frame["id"], "report": list(reports)})


if __name__ == "__main__":
    records = SparkSession.builder.getOrCreate().read.parquet(sys.argv[1])
    records.mapInPandas(reviewed, "id string, report string").write.parquet(sys.argv[2])
