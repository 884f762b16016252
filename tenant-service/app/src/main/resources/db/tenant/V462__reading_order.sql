select platform.index_reading_order();
