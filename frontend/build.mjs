// placeholder replaced by the real build
