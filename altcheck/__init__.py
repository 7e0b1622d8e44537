"""Alt text, captions, broken images and referrer faults in content repositories."""
