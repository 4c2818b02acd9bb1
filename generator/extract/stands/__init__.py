"""Who stands where: who proposes, demands, rejects or claims something, and in which words."""
