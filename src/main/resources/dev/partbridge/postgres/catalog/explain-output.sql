SELECT json_array_elements_text(?::json -> 0 -> 'Plan' -> 'Output')
