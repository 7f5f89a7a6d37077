using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImagePropertyProtectionTests : ImageTestBase
{
    public ImagePropertyProtectionTests()
        : base(options =>
        {
            options.PropertyProtections.Add(new("x_billing_.*") { Create = ["admin", "billing"], Read = ["admin", "billing"], Update = ["billing"], Delete = ["admin"] });
            options.PropertyProtections.Add(new("x_open") { Create = ["@"], Read = ["@"], Update = ["@"], Delete = ["!"] });
            options.PropertyProtections.Add(new("os_.*") { Create = ["member"], Read = ["member"], Update = ["member"], Delete = ["member"] });
        })
    {
    }

    private FakeImageApi Billing => World.As(User with { Roles = ["member", "Billing"] }).Images;

    [Fact]
    public async Task Each_verb_is_for_the_roles_that_the_first_matching_rule_names()
    {
        var image = await Billing.CreateImageAsync(new() { Properties = new Dictionary<string, string> { ["x_billing_code"] = "1" } }, Token);

        (await Images.GetImageAsync(image.Id, Token)).Properties.Should().BeEmpty();
        (await Billing.GetImageAsync(image.Id, Token)).Properties.Should().Contain("x_billing_code", "1");
        await RefusedAsync<AccessDeniedException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.Add("x_billing_code", "2")], Token));
        await RefusedAsync<ConflictException>(() => Images.ChangeImageAsync(image.Id, [ImageChange.Remove("x_billing_code")], Token));
        await RefusedAsync<AccessDeniedException>(() => Billing.ChangeImageAsync(image.Id, [ImageChange.Remove("x_billing_code")], Token));
        await RefusedAsync<AccessDeniedException>(() => Administrator.ChangeImageAsync(image.Id, [ImageChange.Replace("x_billing_code", "2")], Token));
        (await Billing.ChangeImageAsync(image.Id, [ImageChange.Replace("x_billing_code", "2")], Token)).Properties.Should().Contain("x_billing_code", "2");
        await Administrator.ChangeImageAsync(image.Id, [ImageChange.Remove("x_billing_code")], Token);
    }

    [Fact]
    public async Task What_one_may_not_read_stays_when_one_changes_something_else()
    {
        var image = await Billing.CreateImageAsync(new() { Properties = new Dictionary<string, string> { ["x_billing_code"] = "1" } }, Token);

        await Images.ChangeImageAsync(image.Id, [ImageChange.Add("os_distro", "debian"), ImageChange.Replace("name", "new")], Token);

        (await Billing.GetImageAsync(image.Id, Token)).Properties.Should().Contain("x_billing_code", "1").And.Contain("os_distro", "debian");
        (await Images.ListImagesAsync(new() { Properties = new Dictionary<string, string> { ["x_billing_code"] = "1" } }, Token).ToListAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Everybody_nobody_and_names_that_no_rule_covers()
    {
        var image = await Images.CreateImageAsync(new() { Properties = new Dictionary<string, string> { ["x_open"] = "1" } }, Token);

        await RefusedAsync<AccessDeniedException>(() => Administrator.ChangeImageAsync(image.Id, [ImageChange.Remove("x_open")], Token));
        await RefusedAsync<AccessDeniedException>(() => Administrator.ChangeImageAsync(image.Id, [ImageChange.Add("uncovered", "1")], Token));
        await RefusedAsync<AccessDeniedException>(() => Images.CreateImageAsync(new() { Properties = new Dictionary<string, string> { ["x_billing_code"] = "1" } }, Token));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(?=a)b")]
    public void A_pattern_that_cannot_be_matched_is_refused(string pattern) =>
        FluentActions.Invoking(() => new ImagePropertyProtection(pattern)).Should().Throw<ArgumentException>();
}
