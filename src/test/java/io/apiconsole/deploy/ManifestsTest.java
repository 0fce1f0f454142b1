package io.apiconsole.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** what is applied to a cluster is valid, and asks for no more than it needs. */
class ManifestsTest {

    private static final String NAME = "api-console";
    private static final Map<String, Manifests> RENDERED = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void X_04_pods_run_without_rights(String overlay) {
        PodSpec pod = pod(overlay);

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
        assertThat(pod.getHostIPC()).isNull();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThan(0);
        assertThat(pod.getSecurityContext().getRunAsGroup()).isGreaterThan(0);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(containers(pod)).isNotEmpty().allSatisfy(container -> {
            var context = container.getSecurityContext();
            assertThat(context.getReadOnlyRootFilesystem()).isTrue();
            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
            assertThat(context.getPrivileged()).isFalse();
            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(context.getCapabilities().getAdd()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void X_04_the_namespace_lets_no_other_pods_in(String overlay) {
        assertThat(rendered(overlay).all(Namespace.class)).singleElement().satisfies(namespace -> assertThat(
                        namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void X_04_what_a_pod_takes_is_bounded(String overlay) {
        assertThat(containers(pod(overlay))).allSatisfy(container -> {
            var resources = container.getResources();
            for (String kind : List.of("cpu", "memory", "ephemeral-storage")) {
                assertThat(amount(resources.getRequests().get(kind)))
                        .as(kind)
                        .isPositive()
                        .isLessThanOrEqualTo(amount(resources.getLimits().get(kind)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void K_07_only_bounded_volumes_can_be_written(String overlay) {
        PodSpec pod = pod(overlay);

        assertThat(pod.getVolumes())
                .allSatisfy(volume ->
                        assertThat(amount(volume.getEmptyDir().getSizeLimit())).isPositive());
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getName().equals("tmp"))
                .singleElement()
                .satisfies(volume ->
                        assertThat(volume.getEmptyDir().getSizeLimit()).isEqualTo(new Quantity("64Mi")));
        assertThat(pod.getContainers().get(0).getVolumeMounts())
                .extracting(mount -> mount.getName() + " " + mount.getMountPath())
                .containsExactlyInAnyOrder(
                        "tmp /tmp", "cache " + settings(overlay).get("CONSOLE_DEFINITIONS_CACHE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void X_04_K_06_probes_ask_the_management_port(String overlay) {
        Container console = pod(overlay).getContainers().get(0);

        assertThat(console.getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("http", 8080),
                        org.assertj.core.groups.Tuple.tuple("management", 9000));
        assertThat(asked(console.getStartupProbe())).isEqualTo("management /q/health/started");
        assertThat(asked(console.getLivenessProbe())).isEqualTo("management /q/health/live");
        assertThat(asked(console.getReadinessProbe())).isEqualTo("management /q/health/ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void K_05_a_pod_may_end_what_it_has_begun(String overlay) {
        Map<String, String> settings = settings(overlay);
        Duration delay = Duration.parse(settings.get("QUARKUS_SHUTDOWN_DELAY"));
        Duration finish = Duration.parse(settings.get("QUARKUS_SHUTDOWN_TIMEOUT"));
        PodSpec pod = pod(overlay);
        Probe readiness = pod.getContainers().get(0).getReadinessProbe();

        assertThat(delay)
                .as("the delay, after which connections are closed")
                .isGreaterThan(
                        Duration.ofSeconds((long) readiness.getPeriodSeconds() * readiness.getFailureThreshold()));
        assertThat(Duration.ofSeconds(pod.getTerminationGracePeriodSeconds())).isGreaterThan(delay.plus(finish));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void X_04_everything_that_selects_pods_selects_the_consoles(String overlay) {
        Manifests manifests = rendered(overlay);
        Map<String, String> labels =
                deployment(overlay).getSpec().getTemplate().getMetadata().getLabels();

        assertThat(labels)
                .containsAllEntriesOf(
                        deployment(overlay).getSpec().getSelector().getMatchLabels());
        assertThat(labels)
                .containsAllEntriesOf(manifests
                        .one(Service.class, NAME)
                        .orElseThrow()
                        .getSpec()
                        .getSelector());
        assertThat(labels)
                .containsAllEntriesOf(manifests
                        .one(PodDisruptionBudget.class, NAME)
                        .orElseThrow()
                        .getSpec()
                        .getSelector()
                        .getMatchLabels());
        assertThat(pod(overlay).getTopologySpreadConstraints()).hasSize(2).allSatisfy(spread -> assertThat(labels)
                .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void requests_find_their_way_from_the_host_to_the_port(String overlay) {
        Service service = rendered(overlay).one(Service.class, NAME).orElseThrow();
        Ingress ingress = rendered(overlay).one(Ingress.class, NAME).orElseThrow();

        assertThat(service.getSpec().getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getName()).isEqualTo("http");
            assertThat(port.getTargetPort()).isEqualTo(new IntOrString("http"));
        });
        assertThat(ingress.getSpec().getRules()).singleElement().satisfies(rule -> {
            assertThat(ingress.getSpec().getTls()).singleElement().satisfies(tls -> assertThat(tls.getHosts())
                    .containsExactly(rule.getHost()));
            IngressBackend backend = rule.getHttp().getPaths().get(0).getBackend();
            assertThat(backend.getService().getName()).isEqualTo(NAME);
            assertThat(backend.getService().getPort().getName()).isEqualTo("http");
        });
    }

    @Test
    void replicas_are_the_autoscalers_to_choose_but_the_embedded_providers_state_is_in_one() {
        Manifests real = rendered("ovh-eu");

        assertThat(deployment("ovh-eu").getSpec().getReplicas()).isNull();
        assertThat(real.one(HorizontalPodAutoscaler.class, NAME).orElseThrow().getSpec())
                .satisfies(scale -> {
                    assertThat(scale.getMinReplicas()).isGreaterThanOrEqualTo(2);
                    assertThat(scale.getScaleTargetRef().getKind()).isEqualTo("Deployment");
                    assertThat(scale.getScaleTargetRef().getName()).isEqualTo(NAME);
                });
        assertThat(deployment("sandbox").getSpec().getReplicas()).isEqualTo(1);
        assertThat(rendered("sandbox").all(HorizontalPodAutoscaler.class)).isEmpty();
    }

    @Test
    void secrets_come_from_the_cluster_and_the_template_names_them_all() throws IOException {
        Secret template = (Secret)
                Manifests.read(Files.readString(Path.of("deploy", "overlays", "ovh-eu", "secret.template.yaml")))
                        .objects()
                        .get(0);
        Container console = pod("ovh-eu").getContainers().get(0);

        assertThat(console.getEnvFrom())
                .filteredOn(source -> source.getSecretRef() != null)
                .singleElement()
                .satisfies(source -> assertThat(source.getSecretRef().getName())
                        .isEqualTo(template.getMetadata().getName()));
        assertThat(template.getStringData().keySet())
                .containsExactlyInAnyOrder(
                        "QUARKUS_OIDC_CLIENT_ID",
                        "QUARKUS_OIDC_CREDENTIALS_SECRET",
                        "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET");
        assertThat(template.getStringData().values()).allMatch(value -> value == null || value.isEmpty());
        assertThat(rendered("ovh-eu").all(Secret.class)).isEmpty();
        assertThat(rendered("sandbox").all(Secret.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "ovh-eu"})
    void everything_lies_in_one_namespace(String overlay) {
        Manifests manifests = rendered(overlay);
        String namespace = manifests.all(Namespace.class).get(0).getMetadata().getName();

        assertThat(manifests.objects())
                .filteredOn(object -> !(object instanceof Namespace))
                .extracting(object -> object.getMetadata().getNamespace())
                .containsOnly(namespace);
    }

    @Test
    void a_misspelt_field_would_be_found() {
        assertThatThrownBy(
                        () -> Manifests.read(
                                """
                        apiVersion: v1
                        kind: Service
                        metadata: {name: some}
                        spec: {selectors: {a: b}}
                        """))
                .hasMessageContaining("selectors");
    }

    private static synchronized Manifests rendered(String overlay) {
        return RENDERED.computeIfAbsent(overlay, Manifests::ofOverlay);
    }

    private static Deployment deployment(String overlay) {
        return rendered(overlay).one(Deployment.class, NAME).orElseThrow();
    }

    private static PodSpec pod(String overlay) {
        return deployment(overlay).getSpec().getTemplate().getSpec();
    }

    private static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    private static Map<String, String> settings(String overlay) {
        List<ConfigMap> maps = rendered(overlay).all(ConfigMap.class);
        HasMetadata used = maps.get(0);
        assertThat(pod(overlay).getContainers().get(0).getEnvFrom())
                .anyMatch(source -> source.getConfigMapRef() != null
                        && source.getConfigMapRef()
                                .getName()
                                .equals(used.getMetadata().getName()));
        return maps.get(0).getData();
    }

    private static double amount(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity).doubleValue();
    }

    private static String asked(Probe probe) {
        return probe.getHttpGet().getPort().getStrVal() + " "
                + probe.getHttpGet().getPath();
    }
}
