using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Making flavors.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] FlavorAdministrationCases() =>
    [
        Case(
            "CMP-FLA-001", "A flavor is made, described, read, and removed.",
            $"{Api}, flavors", FlavorIsMadeAsync, Administration),
        Case(
            "CMP-FLA-002", "A flavor of a name that there is is refused.",
            $"{Api}, flavors: 409", FlavorNamesAreUniqueAsync, Administration),
        Case(
            "CMP-FLA-003", "A private flavor is there for the projects that may use it, and for no other.",
            $"{Api}, os-flavor-access", FlavorAccessIsGivenAsync, Administration),
        Case(
            "CMP-FLA-004", "Extra specs are set and removed one by one.",
            $"{Api}, os-extra_specs", ExtraSpecsAreSetAsync, Administration),
        Case(
            "CMP-FLA-005", "A user makes no flavor.",
            "Nova policies: administrators only", UserMakesNoFlavorAsync),
    ];

    private static async Task FlavorIsMadeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var flavor = await MakeFlavorAsync(harness, "conformance", isPublic: true, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.DescribeFlavorAsync(flavor.Id, "small", cancellationToken).ConfigureAwait(false);
        var read = await harness.Administrator.GetFlavorAsync(flavor.Id, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.DeleteFlavorAsync(flavor.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal("small", read.Description, "the description");
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Administrator.GetFlavorAsync(flavor.Id, cancellationToken), "the removed flavor").ConfigureAwait(false);
    }

    private static async Task FlavorNamesAreUniqueAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var flavor = await FlavorAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(() => MakeFlavorAsync(harness, flavor.Name, isPublic: true, cancellationToken), "the same name").ConfigureAwait(false);
    }

    private static async Task FlavorAccessIsGivenAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var flavor = await MakeFlavorAsync(harness, "conformance", isPublic: false, cancellationToken).ConfigureAwait(false);
        var project = (await harness.Compute.GetQuotaAsync(null, cancellationToken).ConfigureAwait(false)).ProjectId;
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.GetFlavorAsync(flavor.Id, cancellationToken), "a flavor of others").ConfigureAwait(false);
        await harness.Administrator.AddFlavorAccessAsync(flavor.Id, project, cancellationToken).ConfigureAwait(false);
        await harness.Compute.GetFlavorAsync(flavor.Id, cancellationToken).ConfigureAwait(false);
        var projects = await harness.Administrator.ListFlavorAccessAsync(flavor.Id, cancellationToken).ConfigureAwait(false);
        Expect.SameElements([project], projects, "the projects");
        await harness.Administrator.RemoveFlavorAccessAsync(flavor.Id, project, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.GetFlavorAsync(flavor.Id, cancellationToken), "a flavor of others again").ConfigureAwait(false);
        await harness.Administrator.DeleteFlavorAsync(flavor.Id, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ExtraSpecsAreSetAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var flavor = await MakeFlavorAsync(harness, "conformance", isPublic: true, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.SetFlavorExtraSpecsAsync(flavor.Id, new Dictionary<string, string> { ["hw:cpu_policy"] = "dedicated", ["a"] = "b" }, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.DeleteFlavorExtraSpecAsync(flavor.Id, "a", cancellationToken).ConfigureAwait(false);
        var read = await harness.Administrator.GetFlavorAsync(flavor.Id, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.DeleteFlavorAsync(flavor.Id, cancellationToken).ConfigureAwait(false);
        Expect.SameElements(["hw:cpu_policy"], read.ExtraSpecs.Keys, "the keys of the extra specs");
    }

    private static async Task UserMakesNoFlavorAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Compute.CreateFlavorAsync(new() { Name = "mine", Vcpus = 1, MemoryMiB = 64, DiskGiB = 1 }, cancellationToken), "making a flavor").ConfigureAwait(false);
    }

    private static Task<Flavor> MakeFlavorAsync(ComputeHarness harness, string name, bool isPublic, CancellationToken cancellationToken) =>
        harness.Administrator.CreateFlavorAsync(new() { Name = name, Vcpus = 1, MemoryMiB = 64, DiskGiB = 1, IsPublic = isPublic }, cancellationToken);
}
