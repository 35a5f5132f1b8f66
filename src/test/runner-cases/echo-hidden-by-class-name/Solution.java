// tries: throws an exception whose class is made while it runs and named after the hidden input
// seen: threw ?
// run: hidden
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;

public class Solution {
    public static double secret(double input) throws Throwable {
        String name = "Leak" + (long) input;
        byte[] code = ClassFile.of().build(ClassDesc.of(name), clazz -> clazz
                .withSuperclass(ClassDesc.of("java.lang.RuntimeException"))
                .withMethodBody("<init>", java.lang.constant.ConstantDescs.MTD_void, 1, body -> body
                        .aload(0)
                        .invokespecial(ClassDesc.of("java.lang.RuntimeException"), "<init>", java.lang.constant.ConstantDescs.MTD_void)
                        .return_()));
        throw (Throwable) java.lang.invoke.MethodHandles.lookup().defineClass(code).getDeclaredConstructor().newInstance();
    }
}
