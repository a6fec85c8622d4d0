"""The reception page: four steps and the paper beside them."""
