namespace InfoInterview.Web.Components.Outreach;

/// <summary>How a message is to leave.</summary>
public enum SendWay
{
    Now,
    GoodHour,
    AnotherWay,
}
