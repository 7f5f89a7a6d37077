using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace StaffDirectory.Tests;

/// <summary>The app as a person sees it: in headless Chromium.</summary>
public sealed class BrowserTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_signs_in_and_finds_a_colleague()
    {
        var browserPath = Find("chromium", "chromium-browser", "google-chrome") ?? Skip("Chromium (Debian package chromium)");
        var driverPath = Find("chromedriver") ?? Skip("chromedriver (Debian package chromium-driver)");
        await using var site = await Site.StartAsync(Token);
        using var browser = Start(browserPath, driverPath);

        await browser.Navigate().GoToUrlAsync(site.Address);
        browser.Title.Should().Be("Sign in – Staff directory");
        Type(browser, "user-name", "ann.adams");
        Type(browser, "password", "wrong" + Keys.Enter);
        browser.FindElement(By.CssSelector("[role=alert]")).Text.Should().StartWith("User name or password is wrong");

        browser.FindElement(By.Id("user-name")).GetAttribute("value").Should().Be("ann.adams", "it need not be typed again");
        Type(browser, "password", "welcome" + Keys.Enter);
        browser.FindElement(By.Id("signed-in")).Text.Should().Be("Signed in as Ann Adams");

        Type(browser, "text", "grace keller" + Keys.Enter);
        browser.FindElement(By.CssSelector("tbody th")).Text.Should().Be("Grace Keller");
        browser.FindElement(By.CssSelector("tbody a")).GetAttribute("href").Should().Be("mailto:grace.keller@example.com");
        browser.Title.Should().Be("People: grace keller – Staff directory");

        browser.FindElement(By.CssSelector("header button")).Click();
        browser.FindElement(By.TagName("h1")).Text.Should().Be("Sign in");
    }

    private static ChromeDriver Start(string browserPath, string driverPath)
    {
        var options = new ChromeOptions { BinaryLocation = browserPath };

        // Root, as in many containers, has no sandbox; the pages are our own.
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--disable-background-networking");
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(driverPath), Path.GetFileName(driverPath));
        service.SuppressInitialDiagnosticInformation = true;
        return new(service, options);
    }

    private static void Type(ChromeDriver browser, string id, string keys)
    {
        var field = browser.FindElement(By.Id(id));
        field.Clear();
        field.SendKeys(keys);
    }

    private static string? Find(params string[] names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)))
        .FirstOrDefault(File.Exists);

    private static string Skip(string what)
    {
        Assert.Skip($"{what} is not installed.");
        return what;
    }
}
