class Solution$Math {} class Solution { Solution$Math x; }
