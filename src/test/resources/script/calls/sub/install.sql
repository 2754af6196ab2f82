@@circle
@sub/once
