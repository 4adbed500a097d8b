"""What can be done with a case after its consultation: look, tell, write on, hand on, erase."""
