"""What people look at: pictures of plans, their money, their decisions."""
