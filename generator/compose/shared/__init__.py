"""What all of composing uses: an article with its mentions, ids, likeness of words, lists of words."""
