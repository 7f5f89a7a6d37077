using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Identity;

public sealed partial class IdentitySuite
{
    private static ConformanceCase<IdentityHarness>[] DomainCases() =>
    [
        Case("IDN-DOM-001", "A domain is made, read, listed by name and changed", Api, DomainAsync),
        Case("IDN-DOM-002", "Two domains cannot bear one name, whatever its case", Seen, DomainNamesAsync),
        Case("IDN-DOM-003", "A domain can be deleted when it is disabled, and takes what is in it along", Seen, DeleteDomainAsync),
        Case("IDN-DOM-004", "A domain without a name, or that is not there, is refused", Api, DomainRefusalsAsync),
        Case("IDN-DOM-005", "A user without a role on a domain may not make or see one", Seen, DomainDeniedAsync),
    ];

    private static ConformanceCase<IdentityHarness>[] ProjectCases() =>
    [
        Case("IDN-PRJ-001", "A project is made, read, listed and changed; its domain is its parent", Api, ProjectAsync),
        Case("IDN-PRJ-002", "Two projects of a domain cannot bear one name, whatever its case", Seen, ProjectNamesAsync),
        Case("IDN-PRJ-003", "Parents are told from the nearest, the subtree from the top", Api, TreeAsync),
        Case("IDN-PRJ-004", "Nothing can be made below the fifth level", Seen, DepthAsync),
        Case("IDN-PRJ-005", "A project cannot be disabled above an enabled one, nor made below a disabled one", Seen, DisabledTreeAsync),
        Case("IDN-PRJ-006", "A project with others below it cannot be deleted; a leaf can", Seen, DeleteProjectAsync),
        Case("IDN-PRJ-007", "A domain or parent that is not there, or in another domain, is refused", Seen, ProjectRefusalsAsync),
        Case("IDN-PRJ-008", "A user sees the own projects and no others", Seen, OwnProjectsAsync),
    ];

    private static async Task DomainAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        var made = await api.CreateDomainAsync(new() { Name = "conf-domain", Description = "conf", Tags = ["conf-tag"] }, token).ConfigureAwait(false);
        Expect.Equal(("conf-domain", "conf", true), (made.Name, made.Description, made.IsEnabled), "the domain");
        Expect.Equal(["conf-tag"], made.Tags, "the tags");
        var changed = await api.UpdateDomainAsync(new() { DomainId = made.Id, Name = "conf-renamed", IsEnabled = false }, token).ConfigureAwait(false);
        Expect.Equal(changed, await api.GetDomainAsync(made.Id, token).ConfigureAwait(false), "the domain that is read");
        Expect.Equal(("conf-renamed", "conf", false), (changed.Name, changed.Description, changed.IsEnabled), "the changed domain");
        var found = await ReadAllAsync(api.ListDomainsAsync(new() { Name = "conf-renamed" }, token)).ConfigureAwait(false);
        Expect.Equal([made.Id], found.Select(each => each.Id), "the listing by name");
    }

    private static async Task DomainNamesAsync(IdentityHarness harness, CancellationToken token)
    {
        await harness.Administrator.CreateDomainAsync(new() { Name = "conf-domain" }, token).ConfigureAwait(false);
        await ConflictAsync(() => harness.Administrator.CreateDomainAsync(new() { Name = "CONF-domain" }, token), "the same name again").ConfigureAwait(false);
    }

    private static async Task DeleteDomainAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await WrongStateAsync(() => stage.Api.DeleteDomainAsync(stage.Domain.Id, token), "deleting an enabled domain").ConfigureAwait(false);
        await stage.Api.UpdateDomainAsync(new() { DomainId = stage.Domain.Id, IsEnabled = false }, token).ConfigureAwait(false);
        await stage.Api.DeleteDomainAsync(stage.Domain.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GetDomainAsync(stage.Domain.Id, token), "reading the domain").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GetProjectAsync(stage.Project.Id, token), "reading its project").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GetUserAsync(stage.User.Id, token), "reading its user").ConfigureAwait(false);
    }

    private static async Task DomainRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        await InvalidAsync(() => api.CreateDomainAsync(new() { Name = "" }, token), "an empty name").ConfigureAwait(false);
        await InvalidAsync(() => api.CreateDomainAsync(new() { Name = new('x', 65) }, token), "a long name").ConfigureAwait(false);
        await NotFoundAsync(() => api.GetDomainAsync(Unknown, token), "reading an unknown domain").ConfigureAwait(false);
        await NotFoundAsync(() => api.UpdateDomainAsync(new() { DomainId = Unknown, Description = "x" }, token), "changing an unknown domain").ConfigureAwait(false);
        await NotFoundAsync(() => api.DeleteDomainAsync(Unknown, token), "deleting an unknown domain").ConfigureAwait(false);
    }

    private static async Task DomainDeniedAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var user = harness.As(await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false));
        await DeniedAsync(() => user.CreateDomainAsync(new() { Name = "conf-mine" }, token), "making a domain").ConfigureAwait(false);
        await DeniedAsync(() => ReadAllAsync(user.ListDomainsAsync(cancellationToken: token)), "listing domains").ConfigureAwait(false);
    }

    private static async Task ProjectAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        Expect.Equal((stage.Domain.Id, stage.Domain.Id, true), (stage.Project.DomainId, stage.Project.ParentId, stage.Project.IsEnabled), "domain, parent, enabled");
        var changed = await stage.Api.UpdateProjectAsync(
            new() { ProjectId = stage.Project.Id, Name = "conf-renamed", Description = "conf", Tags = ["conf-b", "conf-a"] }, token).ConfigureAwait(false);
        Expect.Equal(changed, await stage.Api.GetProjectAsync(stage.Project.Id, token).ConfigureAwait(false), "the project that is read");
        Expect.Equal(("conf-renamed", "conf"), (changed.Name, changed.Description), "the changed project");
        Expect.SameElements(["conf-a", "conf-b"], changed.Tags, "the tags");
        await stage.Api.CreateProjectAsync(new() { Name = "conf-off", DomainId = stage.Domain.Id, IsEnabled = false }, token).ConfigureAwait(false);
        var found = await ReadAllAsync(stage.Api.ListProjectsAsync(new() { DomainId = stage.Domain.Id, IsEnabled = true }, token)).ConfigureAwait(false);
        Expect.Equal([stage.Project.Id], found.Select(each => each.Id), "the enabled projects of the domain");
    }

    private static async Task ProjectNamesAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await ConflictAsync(
            () => stage.Api.CreateProjectAsync(new() { Name = "CONF-project", DomainId = stage.Domain.Id }, token), "the same name in the domain").ConfigureAwait(false);
        await stage.Api.CreateProjectAsync(new() { Name = "conf-project" }, token).ConfigureAwait(false);
    }

    private static async Task TreeAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var (middle, leaf) = await BelowAsync(stage, token).ConfigureAwait(false);
        var above = await stage.Api.ListParentsAsync(leaf.Id, token).ConfigureAwait(false);
        Expect.Equal([middle.Id, stage.Project.Id], above.Select(each => each.Id), "the parents");
        var below = await stage.Api.ListSubtreeAsync(stage.Project.Id, token).ConfigureAwait(false);
        Expect.Equal([middle.Id, leaf.Id], below.Select(each => each.Id), "the subtree");
    }

    private static async Task DepthAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var parent = stage.Project.Id;
        for (var level = 2; level <= 5; level++)
        {
            parent = (await stage.Api.CreateProjectAsync(
                new() { Name = $"conf-level-{level}", ParentId = parent, DomainId = stage.Domain.Id }, token).ConfigureAwait(false)).Id;
        }

        await WrongStateAsync(
            () => stage.Api.CreateProjectAsync(new() { Name = "conf-level-6", ParentId = parent, DomainId = stage.Domain.Id }, token), "a sixth level").ConfigureAwait(false);
    }

    private static async Task DisabledTreeAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var (middle, leaf) = await BelowAsync(stage, token).ConfigureAwait(false);
        await WrongStateAsync(
            () => stage.Api.UpdateProjectAsync(new() { ProjectId = middle.Id, IsEnabled = false }, token), "disabling above an enabled one").ConfigureAwait(false);
        await stage.Api.UpdateProjectAsync(new() { ProjectId = leaf.Id, IsEnabled = false }, token).ConfigureAwait(false);
        await InvalidAsync(
            () => stage.Api.CreateProjectAsync(new() { Name = "conf-new", ParentId = leaf.Id, DomainId = stage.Domain.Id }, token), "a project below a disabled one").ConfigureAwait(false);
    }

    private static async Task DeleteProjectAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var (middle, leaf) = await BelowAsync(stage, token).ConfigureAwait(false);
        await WrongStateAsync(() => stage.Api.DeleteProjectAsync(middle.Id, token), "deleting a parent").ConfigureAwait(false);
        await stage.Api.DeleteProjectAsync(leaf.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GetProjectAsync(leaf.Id, token), "reading the leaf").ConfigureAwait(false);
        await stage.Api.DeleteProjectAsync(middle.Id, token).ConfigureAwait(false);
    }

    private static async Task ProjectRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await InvalidAsync(() => stage.Api.CreateProjectAsync(new() { Name = "conf-x", DomainId = Unknown }, token), "an unknown domain").ConfigureAwait(false);
        await InvalidAsync(() => stage.Api.CreateProjectAsync(new() { Name = "conf-x", ParentId = Unknown }, token), "an unknown parent").ConfigureAwait(false);
        await InvalidAsync(
            () => stage.Api.CreateProjectAsync(new() { Name = "conf-x", ParentId = stage.Project.Id, DomainId = IdentityDomain.DefaultId }, token), "a parent in another domain").ConfigureAwait(false);
        await InvalidAsync(() => stage.Api.CreateProjectAsync(new() { Name = new('x', 65) }, token), "a long name").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.DeleteProjectAsync(Unknown, token), "deleting an unknown project").ConfigureAwait(false);
    }

    private static async Task OwnProjectsAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var other = await stage.Api.CreateProjectAsync(new() { Name = "conf-other", DomainId = stage.Domain.Id }, token).ConfigureAwait(false);
        var user = harness.As(await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false));
        var mine = await ReadAllAsync(user.ListProjectsAsync(new() { UserId = stage.User.Id }, token)).ConfigureAwait(false);
        Expect.Equal([stage.Project.Id], mine.Select(each => each.Id), "the own projects");
        Expect.Equal(stage.Project.Name, (await user.GetProjectAsync(stage.Project.Id, token).ConfigureAwait(false)).Name, "the own project");
        await DeniedAsync(() => user.GetProjectAsync(other.Id, token), "reading another project").ConfigureAwait(false);
        await DeniedAsync(() => ReadAllAsync(user.ListProjectsAsync(cancellationToken: token)), "listing all projects").ConfigureAwait(false);
    }

    private static async Task<(Project Middle, Project Leaf)> BelowAsync(Stage stage, CancellationToken token)
    {
        var middle = await stage.Api.CreateProjectAsync(
            new() { Name = "conf-middle", ParentId = stage.Project.Id, DomainId = stage.Domain.Id }, token).ConfigureAwait(false);
        return (middle, await stage.Api.CreateProjectAsync(
            new() { Name = "conf-leaf", ParentId = middle.Id, DomainId = stage.Domain.Id }, token).ConfigureAwait(false));
    }
}
