"""The rules of the one-stop desk: plain, typed Python. No Qt, no SQL, no files, no network, no clock read."""
