// tries: reads the harness by reflection
// seen: finished
// says: refused InaccessibleObjectException
void main() throws Throwable {
    for (String name : new String[] {"Runner", "ReplyChannel", "CapturedOutput", "Kernel", "LearnerLoader"}) {
        try {
            Class<?> type = Class.forName("app.gradient.runner." + name);
            for (java.lang.reflect.Field field : type.getDeclaredFields()) {
                field.setAccessible(true);
                IO.println("ESCAPED " + field);
            }
        } catch (Exception e) {
            IO.println("refused " + e.getClass().getSimpleName());
        }
    }
}
