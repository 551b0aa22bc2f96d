from regionkit.display.pictures.gantt import gantt
from regionkit.display.pictures.picture import Picture
__all__ = ["Picture", "gantt"]
