# Two images: `app` serves pages and works on the queue, `runner` runs learners' programs and holds nothing else.
# Whoever can't reach the public registry brings base images of their own by these arguments. They need, in this order,
# Node 20 or newer with npm; Maven on JDK 25; JDK 25 with sh and bash.
ARG NODE_IMAGE=node:22-slim
ARG MAVEN_IMAGE=maven:3-eclipse-temurin-25
ARG JAVA_IMAGE=eclipse-temurin:25-jdk

FROM ${NODE_IMAGE} AS frontend
WORKDIR /build
COPY pom.xml ./
COPY frontend frontend
RUN --mount=type=cache,target=/root/.npm node frontend/build.mjs target/classes/static/assets

FROM ${MAVEN_IMAGE} AS build
WORKDIR /build
COPY . .
COPY --from=frontend /build/target target
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q package -DskipTests -Dmaven.test.skip=true -Dexec.skip=true \
 && java -Djarmode=tools -jar target/gradient-*.jar extract --destination /opt/gradient --application-filename gradient.jar

FROM ${JAVA_IMAGE} AS java
# by hand, because a base image need not have useradd: the application's user, and the runners' in the same group, by
# which a worker may connect to a runner's socket
RUN echo 'gradient:x:10001:' >> /etc/group \
 && echo 'gradient:x:10001:10001::/opt/gradient:/usr/sbin/nologin' >> /etc/passwd \
 && echo 'runner:x:10002:10001::/:/usr/sbin/nologin' >> /etc/passwd
# XGBoost's threads need a library of GCC's that an image of a JDK may lack; without it the laboratory has no XGBoost
RUN ldconfig -p | grep -q libgomp.so.1 \
 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*; } \
 || echo "no libgomp.so.1 here: the laboratory does without XGBoost"

# A start over an embedded database, which is thrown away, shows the JVM what to keep in the AOT cache, and leaves the
# course's formulas behind.
FROM java AS trained
COPY --from=build /opt/gradient /opt/gradient
RUN install -d -o gradient -g gradient /var/lib/gradient
USER gradient
RUN java -XX:AOTCacheOutput=/tmp/gradient.aot -Xlog:aot=error -XX:+UseG1GC --enable-native-access=ALL-UNNAMED \
    -Dspring.context.exit=onRefresh -jar /opt/gradient/gradient.jar \
    --gradient.data-dir=/var/lib/gradient --gradient.sandbox.sockets=/tmp/none \
 && rm -r /var/lib/gradient/postgresql

FROM java AS app
COPY --from=build /opt/gradient /opt/gradient
COPY --from=trained --chown=root:root /tmp/gradient.aot /opt/gradient/
COPY --from=trained --chown=gradient:gradient /var/lib/gradient /var/lib/gradient
ENV GRADIENT_DATA_DIR=/var/lib/gradient
USER gradient
WORKDIR /tmp
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=/opt/gradient/gradient.aot", "-XX:+UseG1GC", "-XX:MaxRAMPercentage=60", \
    "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "/opt/gradient/gradient.jar"]

FROM java AS runner-folder
COPY --from=build /opt/gradient /opt/gradient
RUN java -cp /opt/gradient/gradient.jar app.gradient.sandbox.RunnerFolder /opt/runner

FROM java AS runner
COPY --from=runner-folder /opt/runner /opt/runner
USER runner
WORKDIR /
# Each start takes a new name, so that a name which refuses a connection is a dead one and can be removed.
ENTRYPOINT ["/bin/sh", "-c", \
    "exec java @/opt/runner/launch.args \"/run/gradient/$HOSTNAME-$(cut -c1-8 /proc/sys/kernel/random/uuid).sock\""]
