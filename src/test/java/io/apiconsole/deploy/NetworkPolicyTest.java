package io.apiconsole.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** who may talk to the console, and to whom it may talk. */
class NetworkPolicyTest {

    private static final Manifests SANDBOX = Manifests.ofOverlay("sandbox");
    private static final Manifests PROVIDER = Manifests.ofOverlay("ovh-eu");

    @Test
    void X_05_what_no_policy_allows_is_denied() {
        for (Manifests manifests : List.of(SANDBOX, PROVIDER)) {
            NetworkPolicy denial =
                    manifests.one(NetworkPolicy.class, "default-deny").orElseThrow();

            assertThat(denial.getSpec().getPodSelector().getMatchLabels()).isEmpty();
            assertThat(denial.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(denial.getSpec().getIngress()).isEmpty();
            assertThat(denial.getSpec().getEgress()).isEmpty();
        }
    }

    @Test
    void X_05_the_ingress_controller_reaches_the_page_and_monitoring_the_metrics() {
        for (Manifests manifests : List.of(SANDBOX, PROVIDER)) {
            List<String> allowed = manifests.all(NetworkPolicy.class).stream()
                    .flatMap(policy -> policy.getSpec().getIngress().stream())
                    .map(NetworkPolicyTest::inWords)
                    .toList();

            assertThat(allowed).containsExactlyInAnyOrder("ingress-nginx: http", "monitoring: management");
        }
    }

    @Test
    void X_05_the_embedded_provider_needs_nobody_but_the_name_server() {
        assertThat(egress(SANDBOX)).singleElement().satisfies(NetworkPolicyTest::isToTheNameServer);
    }

    @Test
    void X_05_with_a_provider_only_public_addresses_are_added_and_only_https() {
        List<NetworkPolicyEgressRule> others = egress(PROVIDER).stream()
                .filter(rule -> rule.getTo().stream().anyMatch(peer -> peer.getIpBlock() != null))
                .toList();

        assertThat(egress(PROVIDER)).hasSize(2);
        assertThat(others).singleElement().satisfies(rule -> {
            assertThat(rule.getPorts()).extracting(NetworkPolicyTest::inWords).containsExactly("TCP 443");
            IPBlock block = rule.getTo().get(0).getIpBlock();
            assertThat(rule.getTo()).hasSize(1);
            assertThat(block.getExcept())
                    .contains("169.254.0.0/16", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
                    .contains("127.0.0.0/8");
        });
    }

    /** It has no model of its own here, so what is read is the rendered text. */
    @Test
    void X_05_by_name_the_provider_and_the_login_host_alone() {
        String rendered = Kubectl.kustomize(Path.of("src", "test", "kubectl", "cilium"));

        assertThat(rendered.lines().map(String::strip).filter(line -> line.contains("matchName:")))
                .containsExactlyInAnyOrder("- matchName: eu.api.ovh.com", "- matchName: www.ovh.com");
        assertThat(rendered).doesNotContain("ipBlock").contains("kind: CiliumNetworkPolicy");
    }

    @Test
    void X_05_traces_go_to_monitoring_alone() {
        Manifests traced = Manifests.read(Kubectl.kustomize(Path.of("src", "test", "kubectl", "traces")));
        NetworkPolicy collector =
                traced.one(NetworkPolicy.class, "api-console-collector").orElseThrow();

        assertThat(collector.getSpec().getEgress()).singleElement().satisfies(rule -> {
            assertThat(rule.getTo()).extracting(NetworkPolicyTest::namespace).containsExactly("monitoring");
            assertThat(rule.getPorts()).extracting(NetworkPolicyTest::inWords).containsExactly("TCP 4317");
        });
        assertThat(traced.all(ConfigMap.class)).singleElement().satisfies(settings -> assertThat(settings.getData())
                .containsEntry("QUARKUS_OTEL_SDK_DISABLED", "false")
                .containsEntry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel-collector.monitoring:4317")
                .containsEntry("QUARKUS_PROFILE", "prod,ovh-eu"));
    }

    private static List<NetworkPolicyEgressRule> egress(Manifests manifests) {
        return manifests.all(NetworkPolicy.class).stream()
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .toList();
    }

    private static void isToTheNameServer(NetworkPolicyEgressRule rule) {
        assertThat(rule.getTo()).singleElement().satisfies(peer -> {
            assertThat(namespace(peer)).isEqualTo("kube-system");
            assertThat(peer.getPodSelector().getMatchLabels()).containsEntry("k8s-app", "kube-dns");
        });
        assertThat(rule.getPorts())
                .extracting(NetworkPolicyTest::inWords)
                .containsExactlyInAnyOrder("UDP 53", "TCP 53");
    }

    private static String inWords(NetworkPolicyIngressRule rule) {
        assertThat(rule.getFrom()).hasSize(1);
        assertThat(rule.getPorts()).hasSize(1);
        return namespace(rule.getFrom().get(0)) + ": "
                + rule.getPorts().get(0).getPort().getStrVal();
    }

    private static String inWords(NetworkPolicyPort port) {
        return port.getProtocol() + " " + port.getPort().getIntVal();
    }

    private static String namespace(NetworkPolicyPeer peer) {
        return peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name");
    }
}
