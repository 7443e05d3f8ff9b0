#!/bin/sh
# Runs the desktop program that $PROVLENS_DESKTOP names on a display of its own that nobody sees.
exec xvfb-run --auto-servernum --server-args='-screen 0 1280x800x24' "$PROVLENS_DESKTOP" "$@"
